import type { Tinypool } from "tinypool";

type PoolOptions = NonNullable<ConstructorParameters<typeof Tinypool>[0]>;

interface Work extends Omit<PoolOptions, "filename" | "useAtomics"> {
  /** The module that each thread loads. */
  readonly module: URL;
}

/** A pool of threads, whose `destroy` ends whatever they are at, the loading of their module too. */
export const workerPool = async ({ module, ...options }: Work): Promise<Tinypool> => {
  const { Tinypool } = await import("tinypool");
  return new Tinypool({
    ...options,
    filename: module.href,
    // By itself a thread waits for work in `Atomics.wait`. Told to end while it loads a module, it may end no more than a
    // step of that, come to wait so, and never hear of it again. A thread that waits for events does.
    useAtomics: false,
  });
};
