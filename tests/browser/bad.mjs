// A page on which everything is wrong, so that the checks are seen to find it.
import { drive } from "./harness.mjs";
import { overflow, tour, unmarked, unreached } from "./checks.mjs";

await drive(async ({ open }) => {
  const page = await open({ width: 390 });
  const before = await unreached(page);
  return {
    before,
    overflow: await overflow(page),
    unmarked: await unmarked(page),
    tour: await tour(page),
  };
});
