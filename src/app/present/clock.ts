/** Times of a talk as digits. */

/** Ms, not less than nothing, as `m:ss`, from an hour on `h:mm:ss`. */
export function duration(ms: number): string {
  const whole = Math.floor(ms / 1000);
  const [hours, minutes, seconds] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
