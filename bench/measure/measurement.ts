/** What one run of a command cost. */
export interface Measurement {
  /** From start to end, in milliseconds. */
  readonly wall: number;
  /** User and system time of the command and of all processes that it waited for, in milliseconds. */
  readonly cpu: number;
  /** Most memory that all its processes held at once, in bytes; unknown where there is no /proc. */
  readonly memory: number | undefined;
  /** Most memory that its largest process ever held, by the kernel's own account, in bytes. */
  readonly largestProcess: number | undefined;
  /** Why it failed, where it did. */
  readonly failure: string | undefined;
}
