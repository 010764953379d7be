import { anhui } from "./anhui";
import { guangxi } from "./guangxi";
import { hubei } from "./hubei";
import { national } from "./national";
import type { Profile } from "./profile";
import { sichuan2021 } from "./sichuan-2021";
import { sichuan2023 } from "./sichuan-2023";

export type { Profile } from "./profile";

/** All profiles; the national one comes last, as the last resort. */
export const profiles: readonly Profile[] = [sichuan2023, sichuan2021, hubei, anhui, guangxi, national];
