import { styleText } from "node:util";
import type { Terminal } from "./terminal.ts";

/** A reader that leaves early (`dateline list | head`) is no fault of ours. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
};

/** The terminal of this process. Colours only where a person looks on and has not refused them (https://no-color.org). */
export const processTerminal = (): Terminal => {
  const showsColours = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const showsStatus = process.stderr.isTTY === true && !process.env.CI && process.env.TERM !== "dumb";
  process.stdout.on("error", endQuietly);
  return {
    write: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
    showStatus: (line) => void (showsStatus && process.stderr.write(`\r\u001b[2K${line}`)),
    now: Date.now,
    workingFolder: process.cwd(),
    environment: process.env,
    paint: (paint, text) => (showsColours ? styleText(paint, text, { validateStream: false }) : text),
  };
};
