/** The current time, updated twice a second. Call during component initialization. */
export class CurrentTime {
  /** Unix ms. */
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
