/** Frames as the browser paints them, and how many came late. */

const usual = 1000 / 60;
/** A frame that took this many usual intervals was late. */
const late = 1.5;

/** Resolves with the time of the frame in which `change` is painted (ms since the page was loaded). */
export function atPaint(change: () => void): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame((time) => {
      change();
      resolve(time);
    });
  });
}

/** Counts late frames from a painted frame on until it is stopped, and can say when a time has come. */
export class FrameWatch {
  private dropped = 0;
  private handle = 0;
  private interval = usual;

  constructor(private before: number, private readonly each: (time: number) => void) {
    this.next();
  }

  stop(): number {
    cancelAnimationFrame(this.handle);
    return this.dropped;
  }

  /** Half a frame, for deciding which frame is nearest to a time. */
  get half(): number {
    return this.interval / 2;
  }

  private next(): void {
    this.handle = requestAnimationFrame((time) => {
      const took = time - this.before;
      // Screens of 90 or 120 Hz: the shortest interval seen is the usual one.
      if (took > 4) this.interval = Math.min(this.interval, took);
      if (took > late * this.interval) this.dropped += Math.round(took / this.interval) - 1;
      this.before = time;
      this.next();
      this.each(time);
    });
  }
}
