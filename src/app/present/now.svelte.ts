/** The time, twice a second. Within a component, with which it ends. */
export class Now {
  /** Since 1970. */
  ms = $state(Date.now());

  constructor() {
    $effect(() => {
      const timer = setInterval(() => {
        this.ms = Date.now();
      }, 500);
      return () => {
        clearInterval(timer);
      };
    });
  }
}
