import type { ImportedAddress, ImportedText, Uncarried } from "../../imported-item.ts";
import { addressPlaceholder, withAddresses } from "../../text/address-placeholder.ts";

/** The addresses of a text that is put together of several parts, and what of these could not be carried over. */
export class AddressList {
  readonly #all: ImportedAddress[] = [];
  readonly #uncarried: Uncarried[] = [];

  get all(): readonly ImportedAddress[] {
    return this.#all;
  }

  get uncarried(): readonly Uncarried[] {
    return this.#uncarried;
  }

  /** Adds an address and returns its placeholder. */
  placeholder(kind: ImportedAddress["kind"], address: string): string {
    this.#all.push({ kind, address });
    return addressPlaceholder(this.#all.length - 1);
  }

  /** Adds the addresses of a part and returns its Markdown with placeholders of this list. */
  taken({ markdown, addresses, uncarried }: Omit<ImportedText, "words">): string {
    const before = this.#all.length;
    this.#all.push(...addresses);
    this.#uncarried.push(...uncarried);
    return withAddresses(markdown, (index) => addressPlaceholder(before + index)).trim();
  }
}
