// SPDX-License-Identifier: MIT
// The merchant of a WordPress, logged in, as far as the bench needs her.

/** Throws with WordPress's own words where it refuses. */
export async function logIn(url, user, password) {
  const cookies = new Map([["wordpress_test_cookie", "WP%20Cookie%20check"]]);
  const call = async (path, options = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url + path, { redirect: "manual", ...options, headers: { cookie, ...options.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/) ?? [];
      if (name) cookies.set(name, value);
    }
    return answer;
  };
  await call("/wp-login.php", { method: "POST", body: new URLSearchParams({ log: user, pwd: password, testcookie: "1" }) });
  const nonce = await (await call("/wp-admin/admin-ajax.php?action=rest-nonce")).text();
  if (!/^[0-9a-f]{10}$/.test(nonce)) throw new Error(`${url}: WOO_ADMIN_USER and WOO_ADMIN_PASSWORD do not log in`);
  const headers = { "Content-Type": "application/json", "X-WP-Nonce": nonce };
  return {
    async setPlugin(plugin, status) {
      const body = JSON.stringify({ status });
      const answer = await call(`/wp-json/wp/v2/plugins/${plugin}`, { method: "PUT", body, headers });
      if (!answer.ok) throw new Error(`${plugin} cannot be made ${status}: ${(await answer.json()).message}`);
    },
  };
}
