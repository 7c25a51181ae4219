# frozen_string_literal: true

# The commands about the account.
module Account
  def do_history(line)
    kind = line["kind"].to_sym
    options = line.options
    unless line["pages"]
      reply = @client.history(kind, **options)
      return { count: reply.count, **table(reply) }
    end
    sizes = []
    page = @client.history(kind, **options, page: 0)
    while page
      sizes << page.rows.size
      page = @client.history_next(page)
    end
    { pages: sizes.join(",") }
  end

  def do_history_detail(line)
    reply = @client.history_detail(line.int("id"), **line.options)
    reply.tables.map { |name| table(reply, name, ":#{name}") }.reduce({ tables: reply.tables.join(",") }, :merge)
  end

  def do_settings(_line)
    reply = @client.settings
    { id: reply.int("id"), credits: reply.int("credits"), selfsolve: reply.flag("selfsolve"),
      selfonly: reply.flag("selfonly"), selfsend: reply.flag("selfsend") }
  end

  def do_set_setting(line) = @client.set_setting(line["name"], line["on"] == "1")
  def do_referrals(line) = table(@client.referrals(**line.options))

  def do_transfer(line)
    { transfer_id: @client.transfer(line.int("credits"), line.int("user_id"), **line.options) || 0 }
  end

  def do_create_coupon(line) = { code: @client.create_coupon(line.int("credits"), **line.options) }

  def do_create_account(line)
    reply = @client.create_account(line["code"], referrer: line.int("referrer"), **line.options)
    { user: reply["newuser"], password: reply["newpass"] }
  end

  def do_diagnose(line)
    found = @client.diagnose(line["kind"])
    { findings: found.findings.map(&:name).join(","), first: found.findings.first&.message, credits: found.credits,
      expected_ms: found.expected_ms }
  end

  private

  def table(reply, name = nil, suffix = "")
    rows = reply.rows(name).map { |row| row.values.join("|") }
    { "columns#{suffix}": reply.columns(name).join("|"), "rows#{suffix}": rows.join("\n") }
  end
end
