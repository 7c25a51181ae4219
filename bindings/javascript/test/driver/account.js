'use strict';
// The commands about the account.

function table(reply, name = null, suffix = '') {
  const columns = reply.columns(name);
  const rows = reply.rows(name).map((row) => columns.map((column) => row[column] ?? '').join('|'));
  return { [`columns${suffix}`]: columns.join('|'), [`rows${suffix}`]: rows.join('\n') };
}

module.exports = {
  async history(kept, line) {
    if (!line.has('pages')) {
      const reply = await kept.call('history', line.text('kind'), line.options());
      return { count: reply.count, ...table(reply) };
    }
    const sizes = [];
    let page = await kept.call('history', line.text('kind'), { ...line.options(), page: 0 });
    for (; page; page = await kept.call('historyNext', page)) sizes.push(page.rows().length);
    return { pages: sizes.join(',') };
  },
  async history_detail(kept, line) {
    const reply = await kept.call('historyDetail', line.number('id'), line.options());
    return Object.assign({ tables: reply.tables.join(',') }, ...reply.tables.map((name) => table(reply, name, `:${name}`)));
  },
  async settings(kept) {
    const reply = await kept.call('settings');
    return {
      id: reply.int('id'), credits: reply.int('credits'), selfsolve: reply.flag('selfsolve'),
      selfonly: reply.flag('selfonly'), selfsend: reply.flag('selfsend'),
    };
  },
  async set_setting(kept, line) {
    await kept.call('setSetting', line.text('name'), line.text('on') === '1');
  },
  async referrals(kept, line) {
    return table(await kept.call('referrals', line.options()));
  },
  async transfer(kept, line) {
    const id = await kept.call('transfer', line.number('credits'), line.number('user_id'), line.options());
    return { transfer_id: id ?? 0 };
  },
  async create_coupon(kept, line) {
    return { code: await kept.call('createCoupon', line.number('credits'), line.options()) };
  },
  async create_account(kept, line) {
    const reply = await kept.call('createAccount', line.text('code'), line.number('referrer'), line.options());
    return { user: reply.text('newuser'), password: reply.text('newpass') };
  },
  async diagnose(kept, line) {
    const found = await kept.call('diagnose', line.has('kind') ? line.text('kind') : null);
    return {
      findings: found.findings.map((finding) => finding.name).join(','), first: found.findings[0]?.message,
      credits: found.credits, expected_ms: found.expectedMs,
    };
  },
};
