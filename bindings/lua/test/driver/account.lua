-- The commands about the account.
local commands = {}

local function with_table(result, reply, name, suffix)
  local columns, rows = reply:columns(name), {}
  for i, row in ipairs(reply:rows(name)) do
    local cells = {}
    for j, column in ipairs(columns) do cells[j] = row[column] or "" end
    rows[i] = table.concat(cells, "|")
  end
  result[#result + 1] = {"columns" .. suffix, table.concat(columns, "|")}
  result[#result + 1] = {"rows" .. suffix, table.concat(rows, "\n")}
  return result
end

function commands.history(kept, line)
  local options = line:options()
  if not line.fields.pages then
    local reply = kept.client:history(line.fields.kind, options)
    return with_table({{"count", reply:count()}}, reply, nil, "")
  end
  local sizes = {}
  options.page = 0
  local page = kept.client:history(line.fields.kind, options)
  while page do
    sizes[#sizes + 1] = #page:rows()
    page = kept.client:history_next(page)
  end
  return {{"pages", table.concat(sizes, ",")}}
end

function commands.history_detail(kept, line)
  local reply = kept.client:history_detail(line:number "id", line:options())
  local result = {{"tables", table.concat(reply:tables(), ",")}}
  for _, name in ipairs(reply:tables()) do with_table(result, reply, name, ":" .. name) end
  return result
end

function commands.settings(kept)
  local reply = kept.client:settings()
  return {
    {"id", reply:int "id"}, {"credits", reply:int "credits"}, {"selfsolve", reply:flag "selfsolve"},
    {"selfonly", reply:flag "selfonly"}, {"selfsend", reply:flag "selfsend"},
  }
end

function commands.set_setting(kept, line) kept.client:set_setting(line.fields.name, line.fields.on == "1") end
function commands.referrals(kept, line) return with_table({}, kept.client:referrals(line:options()), nil, "") end

function commands.transfer(kept, line)
  local id = kept.client:transfer(line:number "credits", line:number "user_id", line:options())
  return {{"transfer_id", id or 0}}
end

function commands.create_coupon(kept, line)
  return {{"code", kept.client:create_coupon(line:number "credits", line:options())}}
end

function commands.create_account(kept, line)
  local reply = kept.client:create_account(line.fields.code, line:number "referrer", line:options())
  return {{"user", reply:text "newuser"}, {"password", reply:text "newpass"}}
end

function commands.diagnose(kept, line)
  local found = kept.client:diagnose(line.fields.kind)
  local names = {}
  for i, finding in ipairs(found.findings) do names[i] = finding.name end
  return {
    {"findings", table.concat(names, ",")}, {"first", found.findings[1] and found.findings[1].message},
    {"credits", found.credits}, {"expected_ms", found.expected_ms},
  }
end

return commands
