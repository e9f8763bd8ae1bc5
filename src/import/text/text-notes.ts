import type { ImportedAddress, Uncarried } from "../imported-item.ts";
import { addressPlaceholder } from "./address-placeholder.ts";

/** What is noted of a text while it is read: the addresses in it, and what could not be carried. */
export class TextNotes {
  readonly addresses: ImportedAddress[] = [];
  readonly uncarried: Uncarried[] = [];

  /** Notes an address and returns its placeholder. */
  placeholder(kind: ImportedAddress["kind"], address: string): string {
    return addressPlaceholder(this.addresses.push({ kind, address }) - 1);
  }

  lose(kind: Uncarried["kind"], name: string): void {
    this.uncarried.push({ kind, name });
  }
}
