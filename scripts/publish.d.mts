export function publish(dist: string, target: string): { written: number; removed: number };
