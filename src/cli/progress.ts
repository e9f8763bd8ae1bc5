import type { Progress } from "../lib/tasks.ts";
import type { Terminal } from "./terminal.ts";

interface BuildProgress extends Progress {
  /** Ends the last stage and clears the line. Returns the time of each stage, in milliseconds. */
  readonly end: () => Readonly<Record<string, number>>;
}

/** The time before the line is shown, in milliseconds. Shorter builds end before anybody could read it. */
const delay = 1000;

/** The least time between two updates of the line, in milliseconds. */
const interval = 100;

/** Measures the stages of a build and shows its progress if it takes more than a second. */
export function buildProgress({ now, showStatus }: Pick<Terminal, "now" | "showStatus">): BuildProgress {
  const startedAt = now();
  const times: Record<string, number> = {};
  let stage = { name: "Starting", steps: 0, done: 0, since: startedAt };
  let drawnAt = startedAt + delay - interval;
  const draw = (): void => {
    const time = now();
    if (time - drawnAt < interval) return;
    drawnAt = time;
    showStatus(progressLine({ ...stage, took: time - stage.since }));
  };
  const close = (): void => {
    times[stage.name.toLowerCase()] = (times[stage.name.toLowerCase()] ?? 0) + now() - stage.since;
  };
  return {
    stage: (name, steps) => {
      close();
      stage = { name, steps, done: 0, since: now() };
      draw();
    },
    advance: (steps) => {
      stage = { ...stage, done: stage.done + steps };
      draw();
    },
    end: () => {
      close();
      showStatus("");
      return { ...times };
    },
  };
}

const width = 24;

/**
 * Returns the progress of a stage as one line. `took` is in milliseconds.
 * @example progressLine({ name: "Rendering", steps: 200, done: 50, took: 1000 })
 * // "Rendering  ██████░░░░░░░░░░░░░░░░░░  50 of 200, 3 s left"
 */
function progressLine(stage: {
  readonly name: string;
  readonly steps: number;
  readonly done: number;
  readonly took: number;
}): string {
  const { name, steps, done, took } = stage;
  if (steps === 0) return `${name} …`;
  const full = Math.round((width * Math.min(done, steps)) / steps);
  const bar = `${"█".repeat(full)}${"░".repeat(width - full)}`;
  const timeLeft = done > 0 && done < steps ? `, ${remaining(done, steps, took)}` : "";
  return `${name.padEnd(10)} ${bar}  ${done} of ${steps}${timeLeft}`;
}

function remaining(done: number, steps: number, took: number): string {
  const seconds = Math.ceil(((steps - done) * took) / done / 1000);
  return seconds < 60 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
}
