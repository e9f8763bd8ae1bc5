import type { ImportedAddress, ImportedText, Uncarried } from "../imported-item.ts";
import { addressPlaceholder, withAddresses } from "./address-placeholder.ts";

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

  /** Adds the notes of a part and returns its Markdown with placeholders of the whole. */
  taken({ markdown, addresses, uncarried }: Omit<ImportedText, "words">): string {
    const before = this.addresses.length;
    this.addresses.push(...addresses);
    this.uncarried.push(...uncarried);
    return withAddresses(markdown, (index) => addressPlaceholder(before + index)).trim();
  }
}
