import { fork } from "node:child_process";
import { paths } from "../lib/runtime.ts";
import type { EncodedVariant } from "./encode.ts";
import type { ImageVariant } from "./variants.ts";

/** Encodes pictures until it is disposed of. */
interface PictureEncoder extends Disposable {
  /**
   * Encodes variants of one picture, a file with an absolute path; all of them move or all stand still. Returns "damaged" if its pixels can't be read.
   * @throws Error if the process ends that encodes
   */
  readonly encode: (file: string, wanted: readonly ImageVariant[]) => Promise<EncodedSet["variants"]>;
}

/** What the process is asked for. */
export interface EncodeTask {
  readonly id: number;
  readonly file: string;
  readonly wanted: readonly ImageVariant[];
}

/** What it answers. */
export interface EncodedSet {
  /** That of the task. */
  readonly id: number;
  readonly variants: readonly EncodedVariant[] | "damaged";
}

/**
 * Starts a process that encodes pictures. What encoders allocate on their threads stays in small pieces, and only the end of a
 * process frees it: a quarter of a gigabyte after ten photographs, while pages are rendered.
 */
export function pictureEncoder(): PictureEncoder {
  const child = fork(paths.encodeProcess, { serialization: "advanced", execArgv: [] });
  const waiting: PromiseWithResolvers<EncodedSet["variants"]>[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting) reject(failure);
  };
  child.on("message", ({ id, variants }: EncodedSet) => waiting[id]?.resolve(variants));
  child.on("error", fail);
  child.on("exit", () => fail(new Error("The process that encodes pictures has ended.")));
  return {
    encode: async (file, wanted) => {
      if (failure) throw failure;
      const answer = Promise.withResolvers<EncodedSet["variants"]>();
      const task: EncodeTask = { id: waiting.push(answer) - 1, file, wanted };
      child.send(task);
      return answer.promise;
    },
    [Symbol.dispose]: () => {
      if (child.connected) child.disconnect();
    },
  };
}
