/** Gives the components of one app access to it; a page may contain several apps. */
import { createContext } from 'svelte';
import type { StoryApp } from './storyApp.svelte.ts';

export const [useApp, setApp] = createContext<StoryApp>();
