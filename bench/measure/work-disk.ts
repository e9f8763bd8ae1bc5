import { existsSync } from "node:fs";
import { tmpdir } from "node:os";

const memoryDisk = "/dev/shm";

/** The folder below which sites are written: on a memory disk if there is one, so that disks do not differ. */
export const workDisk: string = existsSync(memoryDisk) ? memoryDisk : tmpdir();
