import { workerData } from "node:worker_threads";
import type { Tinypool } from "tinypool";

export type WorkerPool = Pick<Tinypool, "threads" | "run" | "destroy">;

interface Work extends Omit<PoolOptions, "filename" | "useAtomics" | "workerData"> {
  /** The module that each thread loads. */
  readonly module: URL;
  /** What each thread gets by {@link threadSetup}. */
  readonly setup: object;
}

type PoolOptions = NonNullable<ConstructorParameters<typeof Tinypool>[0]>;

/**
 * Returns a pool of threads. `destroy` ends them whatever they do, even while they load their module. Errors of `run`
 * keep all their details if the work was wrapped in {@link withWholeErrors}.
 */
export async function workerPool({ module, setup, ...options }: Work): Promise<WorkerPool> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    ...options,
    filename: module.href,
    workerData: setup,
    // By default an idle thread waits in `Atomics.wait`. A thread that is ended while it loads a module may reach that wait
    // before it hears of its end, and then never hears of it. A thread that waits for events does.
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

/** Returns the setup of the thread that this code runs in; undefined on a thread that no pool started. */
export function threadSetup<Setup extends object>(): Setup | undefined {
  // Tinypool puts data of its own before it.
  return Array.isArray(workerData) ? workerData[1] : undefined;
}

/**
 * Wraps the work of a thread, so that its errors keep their details: between threads, only message and cause survive.
 */
export function withWholeErrors<Task, Result>(work: (task: Task) => Promise<Result>) {
  return async (task: Task): Promise<Result> => {
    try {
      return await work(task);
    } catch (error) {
      throw packed(error);
    }
  };
}

/** Returns an error with the details that it had in its thread. */
function wholeError(error: unknown): unknown {
  return error instanceof Error && isParcel(error.cause) ? Object.assign(error, error.cause.details) : error;
}

function packed(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const details = Object.fromEntries(Object.entries(error).filter(([, value]) => isPlain(value)));
  const cause: Parcel = { is: "threadError", details };
  return Object.assign(new Error(error.message, { cause }), { name: error.name, stack: error.stack });
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

function isParcel(cause: unknown): cause is Parcel {
  return typeof cause === "object" && cause !== null && "is" in cause && cause.is === "threadError";
}

interface Parcel {
  readonly is: "threadError";
  readonly details: Details;
}

/** Own fields of a system error: `code`, `syscall`, `path` and the like. */
type Details = Readonly<Record<string, unknown>>;
