import type { Progress } from "../lib/tasks.ts";
import type { Terminal } from "./terminal.ts";

interface BuildProgress extends Progress {
  /** Ends the last stage and clears the line; gives how long each stage took, in milliseconds. */
  readonly end: () => Readonly<Record<string, number>>;
}

/** Anything shorter is over before it could be read, in milliseconds. */
const patience = 1000;

/** How often the line is drawn, in milliseconds. */
const interval = 100;

/** Follows a build and, once it takes a while, shows how far it is. */
export function buildProgress({ now, showStatus }: Pick<Terminal, "now" | "showStatus">): BuildProgress {
  const startedAt = now();
  const times: Record<string, number> = {};
  let stage = { name: "Starting", steps: 0, done: 0, since: startedAt };
  let drawn = startedAt + patience - interval;
  const draw = (): void => {
    const time = now();
    if (time - drawn < interval) return;
    drawn = time;
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
 * How far a stage is, in one line; `took` in milliseconds.
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
  const left = done > 0 && done < steps ? `, ${remaining(done, steps, took)}` : "";
  return `${name.padEnd(10)} ${bar}  ${done} of ${steps}${left}`;
}

function remaining(done: number, steps: number, took: number): string {
  const seconds = Math.ceil(((steps - done) * took) / done / 1000);
  return seconds < 60 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
}
