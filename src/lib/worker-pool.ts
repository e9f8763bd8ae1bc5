import type { Tinypool } from "tinypool";

export type WorkerPool = Pick<Tinypool, "threads" | "run" | "destroy">;

type PoolOptions = NonNullable<ConstructorParameters<typeof Tinypool>[0]>;

interface Work extends Omit<PoolOptions, "filename" | "useAtomics"> {
  /** The module that each thread loads. */
  readonly module: URL;
}

/**
 * A pool of threads, whose `destroy` ends whatever they are at, the loading of their module too. What their work throws
 * is thrown here as it was there, where that was given `withWholeFaults`.
 */
export async function workerPool({ module, ...options }: Work): Promise<WorkerPool> {
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
        throw wholeError(error);
      }
    },
    destroy: () => pool.destroy(),
  };
}

/** What the system says of a failure beside its message, in words and numbers. */
type Details = Readonly<Record<string, unknown>>;

interface Parcel {
  readonly is: "fault of a thread";
  readonly details: Details;
}

function isParcel(cause: unknown): cause is Parcel {
  return typeof cause === "object" && cause !== null && "is" in cause && cause.is === "fault of a thread";
}

/** An error of a thread as it was thrown there. */
function wholeError(error: unknown): unknown {
  return error instanceof Error && isParcel(error.cause) ? Object.assign(error, error.cause.details) : error;
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

function packed(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const details = Object.fromEntries(Object.entries(error).filter(([, value]) => isPlain(value)));
  const cause: Parcel = { is: "fault of a thread", details };
  return Object.assign(new Error(error.message, { cause }), { name: error.name, stack: error.stack });
}

/** Work of a thread, whose errors say there what they would here: on their way they keep their message and their cause alone. */
export function withWholeErrors<Task, Result>(work: (task: Task) => Promise<Result>) {
  return async (task: Task): Promise<Result> => {
    try {
      return await work(task);
    } catch (error) {
      throw packed(error);
    }
  };
}
