import { watchFile } from "node:fs";

/** How often is looked, in milliseconds: a folder that is not there can't be watched otherwise. */
const interval = 500;

/** Calls `then` whenever a folder has gone, is there again, is another than before, or was moved away and back. */
export const whenReplaced = (folder: string, then: () => void): void => {
  watchFile(folder, { interval }, (now, before) => {
    const isOther = now.ino !== before.ino || now.dev !== before.dev;
    // What is put into a folder changes both of its times; a move changes the one that says when it was changed itself.
    const wasMoved = now.ctimeMs !== before.ctimeMs && now.mtimeMs === before.mtimeMs;
    if (isOther || wasMoved) then();
  });
};
