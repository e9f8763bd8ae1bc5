import { headLength, type InputFile } from "../import-format.ts";

/**
 * Returns files whose beginnings are read once, however many formats ask for them, and few at a time, however many are asked
 * for at once. What is no longer than its beginning is not read again for its content.
 */
export function withHeldHeads(files: readonly InputFile[]): readonly InputFile[] {
  const inTurn = turns();
  let room = mostHeld;
  return files.map((file) => {
    const weight = Math.min(file.size, headLength);
    let held: Promise<Uint8Array> | undefined;
    const release = (): void => {
      if (held) room += weight;
      held = undefined;
    };
    return {
      ...file,
      head: () => {
        if (held) return held;
        const reading = inTurn(file.head);
        if (weight > room) return reading;
        room -= weight;
        held = reading;
        return reading;
      },
      bytes: async () => {
        const head = await held;
        release();
        return head && head.length === file.size ? head : file.bytes();
      },
    };
  });
}

/** How many bytes of beginnings are held: those of ten thousand reports. */
const mostHeld = 64_000_000;

/** How many files are open at once. */
const mostOpen = 16;

/** Returns a function that runs tasks, a few at a time in the order in which they came. */
function turns() {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Value>(task: () => Promise<Value>): Promise<Value> => {
    if (running < mostOpen) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
