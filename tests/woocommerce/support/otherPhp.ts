// SPDX-License-Identifier: MIT
// PHP of other versions than the machine's: the ones that WordPress Playground compiled to WebAssembly, run in Node.
import { loadPHPRuntime, PHP } from "@php-wasm/universal";
import { projectRoot } from "../../browser/support/places";

export const versions = ["7.4", "8.5"] as const;
export type Version = (typeof versions)[number];

const loaders = { "7.4": () => import("@php-wasm/node-7-4"), "8.5": () => import("@php-wasm/node-8-5") };

export interface Run {
  script: string;
  arguments?: readonly string[];
  env?: Record<string, string>;
  server?: Record<string, string>;
}

/** Runs a file of this machine in a PHP of its own and answers what it printed; throws with its errors. */
export async function runIn(version: Version, { script, arguments: given = [], env = {}, server = {} }: Run): Promise<string> {
  const { getPHPLoaderModule } = await loaders[version]();
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule(), { ENV: env }));
  try {
    for (const folder of [projectRoot.replace(/\/$/, ""), "/usr/share/php"]) {
      php.mkdir(folder);
      await php.mount(folder, (_, FS, at) => {
        FS.mount(FS.filesystems.NODEFS, { root: folder }, at);
        return () => FS.unmount(at);
      });
    }
    const argv = [script, ...given].map((argument) => `'${argument.replace(/[\\']/g, "\\$&")}'`).join(", ");
    const entries = Object.entries(server).map(([name, value]) => `$_SERVER['${name}'] = '${value}';`);
    const code = `<?php $argv = $_SERVER['argv'] = array(${argv}); $argc = $_SERVER['argc'] = count($argv); ${entries.join(" ")} chdir(dirname('${script}')); require '${script}';`;
    return (await php.run({ code })).text;
  } finally {
    php.exit();
  }
}
