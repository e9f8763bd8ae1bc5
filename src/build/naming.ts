/** Does something with a file. Where the system fails at that without saying at which file, as it does when it writes, the error tells. */
export const naming = <Value>(path: string, act: () => Value): Value => {
  try {
    return act();
  } catch (error) {
    throw error instanceof Error && "syscall" in error && !("path" in error)
      ? Object.assign(error, { path })
      : error;
  }
};
