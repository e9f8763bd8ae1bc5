/** Is told how far a build has come. */
export interface Progress {
  /** A stage begins that has so many steps; 0 where they are not counted. */
  readonly stage: (name: string, steps: number) => void;
  readonly advance: (steps: number) => void;
}
