/** What the system says of a failure beside its message, in words and numbers. */
type Details = Readonly<Record<string, unknown>>;

/** Work of a thread, whose errors say there what they would here: on their way they keep their message and their cause alone. */
export const withWholeFaults =
  <Task, Result>(work: (task: Task) => Promise<Result>) =>
  async (task: Task): Promise<Result> => {
    try {
      return await work(task);
    } catch (error) {
      throw packed(error);
    }
  };

/** An error of a thread as it was thrown there. */
export const wholeFault = (error: unknown): unknown =>
  error instanceof Error && isParcel(error.cause) ? Object.assign(error, error.cause.details) : error;

interface Parcel {
  readonly is: "fault of a thread";
  readonly details: Details;
}

function packed(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const details = Object.fromEntries(Object.entries(error).filter(([, value]) => isPlain(value)));
  const cause: Parcel = { is: "fault of a thread", details };
  return Object.assign(new Error(error.message, { cause }), { name: error.name, stack: error.stack });
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

function isParcel(cause: unknown): cause is Parcel {
  return typeof cause === "object" && cause !== null && "is" in cause && cause.is === "fault of a thread";
}
