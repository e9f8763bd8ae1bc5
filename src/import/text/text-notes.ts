import type { ImportedAddress, Uncarried } from "../imported-item.ts";
import { addressMark } from "./address-mark.ts";

/** What is noted of a text while it is read: the addresses in it, and what could not be carried. */
export class TextNotes {
  readonly addresses: ImportedAddress[] = [];
  readonly uncarried: Uncarried[] = [];

  /** Notes an address and returns its mark. */
  mark(kind: ImportedAddress["kind"], address: string): string {
    return addressMark(this.addresses.push({ kind, address }) - 1);
  }

  lose(kind: Uncarried["kind"], name: string): void {
    this.uncarried.push({ kind, name });
  }
}
