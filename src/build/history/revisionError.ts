/** What git can't do for us, told to who called the command. */
export class RevisionError extends Error {}
