// SPDX-License-Identifier: MIT
// A network of three shops, and what is left on each after the plugin was uninstalled.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../browser/support/places";
import { shop } from "./support/store";
import { makeWordPress, runPhp } from "./support/wordpress";

const plugin = "nearshelf-for-woocommerce/nearshelf-for-woocommerce.php";

interface Left {
  rows: Record<string, number>;
  named: string[];
  files: number[];
}

test.skipIf(shop.folder === "")(
  "uninstalling from a network leaves no row, no table and no file on any of its sites",
  () => {
    const network = makeWordPress("network", "http://127.0.0.1:8000");
    runPhp(network, "network.php", "make");
    process.env.WP_NETWORK = "1";
    const php = (script: string, ...more: string[]): string => runPhp(network, script, ...more);
    const left = (): Left => JSON.parse(php("networkLeft.php")) as Left;
    expect(php("network.php", "sites")).toBe("3");
    const plugins = join(network.folder, "wp-content/plugins");
    execFileSync("unzip", ["-qo", join(projectRoot, "dist/nearshelf-for-woocommerce.zip"), "-d", plugins]);
    const before = left();
    expect(before.named).toEqual([]);

    expect(php("plugin.php", "activate", plugin)).toBe("");
    php("network.php", "use");
    const used = left();
    expect(used.files).toEqual([1, 2, 3]);
    for (const prefix of ["wp_", "wp_2_", "wp_3_"]) expect(used.rows[`${prefix}nearshelf_counts`]).toBe(1);

    php("plugin.php", "uninstall", plugin);
    const after = left();
    expect(after.files).toEqual([]);
    expect(after.named.filter((row) => !/recently_activated|^_mysql_data_types_cache/.test(row))).toEqual([]);
    const ours = ({ rows }: Left): object =>
      Object.fromEntries(
        Object.entries(rows).filter(([table]) => !/options$|usermeta$|sitemeta$|_mysql_data_types_cache/.test(table)),
      );
    expect(ours(after)).toEqual(ours(before));
  },
  120_000,
);
