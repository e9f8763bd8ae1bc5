/** The cost of one run of a command. */
export interface Measurement {
  /** From start to end, in milliseconds. */
  readonly wall: number;
  /** User and system time of the command and of all processes that it waited for, in milliseconds. */
  readonly cpu: number;
  /** Peak memory of all its processes together, in bytes; unknown without /proc. */
  readonly memory: number | undefined;
  /** Peak memory of its largest process according to the kernel, in bytes. */
  readonly largestProcess: number | undefined;
  /** Why it failed, if it did. */
  readonly failure: string | undefined;
}
