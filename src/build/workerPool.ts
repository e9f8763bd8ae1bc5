import type { Tinypool } from "tinypool";
import { wholeFault } from "./threadFault.ts";

type PoolOptions = NonNullable<ConstructorParameters<typeof Tinypool>[0]>;

interface Work extends Omit<PoolOptions, "filename" | "useAtomics"> {
  /** The module that each thread loads. */
  readonly module: URL;
}

export type WorkerPool = Pick<Tinypool, "threads" | "run" | "destroy">;

/**
 * A pool of threads, whose `destroy` ends whatever they are at, the loading of their module too. What their work throws
 * is thrown here as it was there, where that was given `withWholeFaults`.
 */
export const workerPool = async ({ module, ...options }: Work): Promise<WorkerPool> => {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    ...options,
    filename: module.href,
    // By itself a thread waits for work in `Atomics.wait`. Told to end while it loads a module, it may end no more than a
    // step of that, come to wait so, and never hear of it again. A thread that waits for events does.
    useAtomics: false,
  });
  return {
    get threads() {
      return pool.threads;
    },
    run: async (task, runOptions) => {
      try {
        return await pool.run(task, runOptions);
      } catch (error) {
        throw wholeFault(error);
      }
    },
    destroy: () => pool.destroy(),
  };
};
