-- The commands of those who submit captchas.
local kinds = require "ninekw.settings"
local ninekw = require "ninekw"

local commands = {}

function commands.client(kept, line)
  kept.job = nil
  if kept.client then kept.client:close() end
  -- Without these the environment's would be taken, which is not what a case says.
  local settings = {api_key = "", url = "https://www.9kw.eu"}
  for name, value in pairs(line.fields) do
    local kind = kinds[name]
    if kind == "flag" then value = value == "1"
    elseif kind == "int32" or kind == "int64" then value = line:number(name) end
    settings[name == "base_url" and "url" or name] = value
  end
  kept.client = ninekw.client(settings)
end

function commands.server_status(kept)
  local status = kept.client:server_status()
  return {
    {"workers", status:workers()}, {"workers_text", status:workers "text"},
    {"queue", status:queue()}, {"queue_text", status:queue "text"},
    {"in_work", status:in_work()}, {"mean_solve_seconds", status:mean_solve_seconds()},
  }
end

function commands.balance(kept) return {{"credits", kept.client:balance()}} end
function commands.submit(kept, line) return {{"id", kept.client:submit(nil, line:options())}} end

local function shown(answer)
  local points = {}
  for i, point in ipairs(answer.points) do points[i] = ("%d,%d"):format(point[1], point[2]) end
  return {
    {"id", answer.id}, {"state", answer.state}, {"text", answer.text}, {"kind", answer.kind}, {"credits", answer.credits},
    {"angle", answer.angle}, {"points", #points > 0 and table.concat(points, ";") or nil}, {"confirmed", answer.confirmed},
    {"token", answer.token}, {"price", answer.price}, {"retry_in_ms", answer.retry_in_ms},
  }
end

function commands.solve(kept, line) return shown(kept.client:solve(nil, line:options(), line:how())) end
function commands.wait(kept, line) return shown(kept.client:wait(line:number "id", line:how())) end
function commands.poll(kept, line) return shown(kept.client:poll(line:number "id", line:options())) end
function commands.feedback(kept, line) kept.client:feedback(line:number "id", line.fields.verdict, line:options()) end

function commands.acknowledge(kept, line) kept.client:acknowledge(line:number "id") end

function commands.forget(kept, line) kept.client:forget(line.fields.tag) end

function commands.call(kept, line)
  local options = line:options()
  if line.fields.form == "text" then options.json = 0 end
  return {{"body", kept.client:call(line.fields.action, options):body()}}
end

local function described(done)
  if done.answer then return ("%d %s"):format(done.ticket, done.answer.text) end
  return ("%d !%d of %d"):format(done.ticket, done.error.status, tonumber(done.captcha_id or 0))
end

local function listed(results)
  local tickets, texts = {}, {}
  for ticket in pairs(results) do tickets[#tickets + 1] = ticket end
  table.sort(tickets)
  for i, ticket in ipairs(tickets) do texts[i] = results[ticket] end
  return table.concat(texts, ","), #tickets
end

local function stream(kept, line)
  local results, most, number = {}, 0, 0
  local function captchas()
    if number == line:number "count" then return nil end
    number = number + 1
    local _, finished = listed(results)
    most = math.max(most, number - finished)
    return {}
  end
  for done in kept.client:solve_many(captchas, line:options()) do results[done.ticket] = described(done) end
  return {{"results", (listed(results))}, {"most", most}}
end

function commands.solve_many(kept, line)
  if line.fields.stream then return stream(kept, line) end
  local batch, results, cost = kept.client:batch(), {}, 0
  for _ = 1, line:number "count" do batch:add(nil, line:options()) end
  for _, id in ipairs(line:list "ids") do batch:add_submitted(tonumber(id)) end
  if line.fields.resume then batch:resume() end
  for done in function() return batch:next(line:how()) end do
    results[done.ticket] = described(done)
    cost = cost + (done.price or 0)
    if done.answer and line.fields.feedback then batch:feedback(done.answer, "correct") end
    if line.fields.give_up then batch:give_up() end
  end
  local result = {
    {"results", (listed(results))}, {"left", batch:queued() + batch:in_flight()}, {"pending", #batch:pending()},
    {"room", batch:has_room()}, {"cost", cost},
  }
  batch:close()
  return result
end

return commands
