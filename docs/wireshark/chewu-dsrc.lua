-- Decodes the line to a DSRC tag writer (FF frames, dialects T and I) in captures of link type
-- USER0, as `chewu trace show FILE --pcapng OUT` writes them.
-- wireshark -X lua_script:chewu-dsrc.lua OUT, or copy it to the folder of personal Lua plugins.

local dsrc = Proto("chewu_dsrc", "Chewu DSRC writer line")

local primitives = {
  [0x00] = "initialisation", [0x01] = "get secure", [0x02] = "transfer channel",
  [0x03] = "set MMI", [0x04] = "event report", [0x0F] = "device information",
}
local commands = {
  [0xF0] = "transparent request", [0xE0] = "transparent answer",
  [0xC0] = "init", [0xC1] = "start", [0xC3] = "update", [0xC4] = "read", [0xC5] = "end", [0xC6] = "MAC",
  [0xB0] = "init answer", [0xB1] = "start answer", [0xB2] = "update answer", [0xB3] = "read answer",
  [0xB4] = "end answer", [0xB5] = "MAC answer",
}
local errors = {
  [0x00] = "ok", [0x01] = "no tag in the field", [0x02] = "tag answered with an error",
  [0x03] = "check or length wrong", [0x04] = "unknown command", [0x05] = "busy",
  [0x06] = "authentication failed", [0x07] = "several tags in the field",
}

local f = dsrc.fields
f.control = ProtoField.uint8("chewu_dsrc.control", "Control", base.HEX)
f.sequence = ProtoField.uint8("chewu_dsrc.sequence", "Sequence", base.DEC)
f.command = ProtoField.uint8("chewu_dsrc.command", "Command", base.HEX, commands)
f.primitive = ProtoField.uint8("chewu_dsrc.primitive", "Primitive", base.HEX, primitives)
f.error = ProtoField.uint8("chewu_dsrc.error", "Error", base.HEX, errors)
f.address = ProtoField.bytes("chewu_dsrc.address", "Tag address")
f.payload = ProtoField.bytes("chewu_dsrc.payload", "Payload")
f.check = ProtoField.uint8("chewu_dsrc.check", "Check", base.HEX)
f.noise = ProtoField.bytes("chewu_dsrc.noise", "No frame")

-- The bytes between the marks without stuffing; nil where they are no frame.
local function unstuffed(tvb)
  local last = tvb:len() - 1
  if last < 4 or tvb(0, 2):uint() ~= 0xFFFF or tvb(last, 1):uint() ~= 0xFF then return nil end
  local bytes = ByteArray.new()
  local i = 2
  local check = 0
  while i < last do
    local value = tvb(i, 1):uint()
    if value == 0xFE then
      i = i + 1
      if i >= last or tvb(i, 1):uint() > 1 then return nil end
      value = 0xFE + tvb(i, 1):uint()
    end
    local at = bytes:len()
    bytes:set_size(at + 1)
    bytes:set_index(at, value)
    -- Lua 5.1 has no XOR of its own; Wireshark brings `bit` there and in later versions.
    check = bit.bxor(check, value)
    i = i + 1
  end
  if bytes:len() < 2 or check ~= 0 then return nil end
  return bytes
end

function dsrc.dissector(tvb, pinfo, tree)
  pinfo.cols.protocol = "DSRC"
  local root = tree:add(dsrc, tvb())
  local bytes = unstuffed(tvb)
  if bytes == nil then
    root:add(f.noise, tvb())
    pinfo.cols.info = "noise, " .. tvb:len() .. " bytes"
    return
  end
  local frame = bytes:tvb("frame without stuffing")
  local control = frame(0, 1):uint()
  local sent = bit.band(control, 0xF0) == 0x80
  local sequence = sent and bit.band(control, 0x0F) or bit.rshift(control, 4)
  root:add(f.control, frame(0, 1))
  root:add(f.sequence, frame(0, 1), sequence)
  local info = (sent and "request " or "answer ") .. sequence
  local last = frame:len() - 1
  if last > 1 then
    local command = frame(1, 1):uint()
    root:add(f.command, frame(1, 1))
    info = info .. " " .. (commands[command] or string.format("%02X", command))
    local at = 2
    local transparent = command == 0xF0 or command == 0xE0
    if transparent and last > 2 then
      root:add(f.primitive, frame(2, 1))
      info = info .. " " .. (primitives[frame(2, 1):uint()] or "?")
      at = 4
    end
    if not sent and at < last then
      local code = frame(at, 1):uint()
      root:add(f.error, frame(at, 1))
      if code ~= 0 then info = info .. ", error " .. (errors[code] or string.format("%02X", code)) end
      at = at + 1
    end
    if transparent and last > 4 and frame(2, 1):uint() ~= 0x0F
        and not (sent and frame(2, 1):uint() == 0x00) and at + 4 <= last then
      root:add(f.address, frame(at, 4))
      at = at + 4
    end
    if at < last then root:add(f.payload, frame(at, last - at)) end
  end
  root:add(f.check, frame(last, 1))
  pinfo.cols.info = info
end

DissectorTable.get("wtap_encap"):add(wtap.USER0, dsrc)
