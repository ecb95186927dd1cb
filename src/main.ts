/** The entry of every story's page. */
import { startReading } from './app/shell/reading.ts';

startReading(async (window) => (await import('./embed/frame.ts')).frameLink(window));
