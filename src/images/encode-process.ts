/** What the process runs that encodes pictures. */
import { variantsOf } from "./encode.ts";
import type { EncodedSet, EncodeTask } from "./picture-encoder.ts";

async function encodedSet({ id, file, wanted }: EncodeTask): Promise<EncodedSet> {
  const variants = await Array.fromAsync(variantsOf(file, wanted));
  const whole = variants.filter((variant) => variant !== "damaged");
  return { id, variants: whole.length < variants.length ? "damaged" : whole };
}

process.on("message", async (task: EncodeTask) => {
  process.send?.(await encodedSet(task));
});

// If the build has ended, however it did.
process.on("disconnect", () => process.exit());
