-- What a client knows about its account.
local c = require "ninekw.library"
local call = require "ninekw.call"
local numbers = require "ninekw.numbers"
local values = require "ninekw.values"

local histories = {submitted = numbers.HISTORY_SUBMITTED, solved = numbers.HISTORY_SOLVED, wrong = numbers.HISTORY_WRONG}

return function(Client, reply)
  -- A page of the captchas that you submitted ("submitted"), answered ("solved"), or that were answered wrongly ("wrong").
  function Client:history(kind, options)
    local number = values.number(histories, kind or "submitted", "kind")
    return call.with_options(nil, options, function(given) return reply("ninekw_history", self.box.handle, number, given) end)
  end

  -- The page after one that `history` or this gave; nil after the last.
  function Client:history_next(page) return reply("ninekw_history_next", self.box.handle, page.box.handle) end

  -- All about one captcha.
  function Client:history_detail(id, options)
    return call.with_options(nil, options, function(given)
      return reply("ninekw_history_detail", self.box.handle, values.id(id), given)
    end)
  end

  -- Settings of the account.
  function Client:settings() return reply("ninekw_settings", self.box.handle) end

  -- Switches "selfsolve", "selfonly" or "selfsend".
  function Client:set_setting(name, on)
    call.run("ninekw_set_setting", self.box.handle, values.text(name, "name"), on and 1 or 0)
  end

  -- Users that you referred.
  function Client:referrals(options)
    return call.with_options(nil, options, function(given) return reply("ninekw_referrals", self.box.handle, given) end)
  end

  -- Gives credits to another user; gives the transfer's id, if the service tells it.
  function Client:transfer(credits, user_id, options)
    return call.with_options(nil, options, function(given)
      local id = call.run("ninekw_transfer", self.box.handle, values.integer(credits, "credits"),
        values.integer(user_id, "user_id"), given)
      return id > 0 and id or nil
    end)
  end

  -- Makes a coupon; gives its code.
  function Client:create_coupon(credits, options)
    return call.with_options(nil, options, function(given)
      return reply("ninekw_create_coupon", self.box.handle, values.integer(credits, "credits"), given):text "code"
    end)
  end

  -- Creates an account; its name is "newuser" in the reply, its password "newpass".
  function Client:create_account(code, referrer, options)
    return call.with_options(nil, options, function(given)
      return reply("ninekw_create_account", self.box.handle, values.text(code, "code"),
        values.integer(referrer or 0, "referrer"), given)
    end)
  end

  -- Why nothing happens: `findings`, each with `name` and `message`, and where known `credits` and `expected_ms`.
  function Client:diagnose(kind)
    local found = call.run("ninekw_diagnose", self.box.handle, kind and values.text(kind, "kind"))
    local findings = {}
    for i = 1, c.ninekw_diagnosis_count(found) do
      findings[i] = {name = c.ninekw_diagnosis_name(found, i - 1), message = c.ninekw_diagnosis_message(found, i - 1)}
    end
    local diagnosis = {
      findings = findings,
      credits = call.got("ninekw_diagnosis_credits", found),
      expected_ms = call.got("ninekw_diagnosis_expected_ms", found),
    }
    c.ninekw_diagnosis_free(found)
    return diagnosis
  end
end
