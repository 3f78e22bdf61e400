-- A real foreign client: Neovim opens FILE with the server COMMAND (JSON array) and prints its diagnostics as JSON.
-- Written for Neovim 0.7 (Debian 12) and later. Exit status: 0 printed, 2 no answer, 3 no server.
local command = vim.json.decode(os.getenv("COMMAND"))
local file = os.getenv("FILE")

local function finish(code, text)
  io.stdout:write(text .. "\n")
  io.stdout:flush()
  vim.cmd(code == 0 and "qall!" or "cquit " .. code)
end

vim.cmd("edit " .. vim.fn.fnameescape(file))
vim.bo.filetype = "json"
local published = false
local handlers = {}
for _, method in ipairs({ "textDocument/publishDiagnostics", "textDocument/diagnostic" }) do
  local default = vim.lsp.handlers[method]
  handlers[method] = function(...)
    local result = default and default(...)
    published = true
    return result
  end
end

local id = vim.lsp.start_client({
  name = "taskdef",
  cmd = command,
  root_dir = vim.fn.fnamemodify(file, ":p:h"),
  handlers = handlers,
})
if not id then
  return finish(3, "the server did not start")
end
vim.lsp.buf_attach_client(0, id)
if not vim.wait(15000, function() return published end, 20) then
  return finish(2, "no diagnostics came")
end

local found = {}
for _, each in ipairs(vim.diagnostic.get(0)) do
  table.insert(found, { rule = each.code or each.user_data.lsp.code, line = each.lnum, character = each.col })
end
vim.lsp.stop_client(id)
finish(0, vim.json.encode(found))
