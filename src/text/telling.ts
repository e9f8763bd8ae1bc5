/** How dates are told: never by the machine's own language or zone. */
export interface Telling {
  readonly language: string;
  /** An IANA name: Asia/Seoul. */
  readonly timeZone: string;
}
