package io.github.chewu.peers.digitalpetri;

import com.digitalpetri.modbus.Crc16;
import com.digitalpetri.modbus.ModbusRtuFrame;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser.Accumulated;
import com.digitalpetri.modbus.client.ModbusRtuClient;
import com.digitalpetri.modbus.pdu.ReadHoldingRegistersRequest;
import com.digitalpetri.modbus.pdu.WriteSingleRegisterRequest;
import com.digitalpetri.modbus.serial.client.SerialPortClientTransport;
import io.github.chewu.peers.Client;
import java.time.Duration;

/** com.digitalpetri.modbus. */
public final class Peer implements Client {
  private ModbusRtuClient client;

  @Override
  public void open(String port, int millis) throws Exception {
    client =
        ModbusRtuClient.create(
            SerialPortClientTransport.create(
                config -> config.setSerialPort(port).setBaudRate(115200)),
            config -> config.setRequestTimeout(Duration.ofMillis(millis)));
    client.connect();
  }

  @Override
  public int read(int address) throws Exception {
    byte[] registers =
        client.readHoldingRegisters(1, new ReadHoldingRegistersRequest(address, 8)).registers();
    return (registers[0] & 0xFF) << 8 | registers[1] & 0xFF;
  }

  @Override
  public void write(int address, int value) throws Exception {
    client.writeSingleRegister(1, new WriteSingleRegisterRequest(address, value));
  }

  @Override
  public Decoder decoder() {
    byte[] frame = new byte[21];
    frame[0] = 1;
    frame[1] = 3;
    frame[2] = 16;
    Crc16 crc = new Crc16();
    for (int i = 0; i < 19; i++) {
      frame[i] = (byte) (i < 3 ? frame[i] : i * 7);
      crc.update(frame[i] & 0xFF);
    }
    frame[19] = (byte) crc.getValue();
    frame[20] = (byte) (crc.getValue() >> 8);
    ModbusRtuResponseFrameParser parser = new ModbusRtuResponseFrameParser();
    Crc16 check = new Crc16();
    return () -> {
      ModbusRtuFrame found = ((Accumulated) parser.parse(frame)).frame();
      parser.reset();
      check.reset();
      check.update(found.unitId());
      check.update(found.pdu().duplicate());
      int given = (found.crc().get(0) & 0xFF) | (found.crc().get(1) & 0xFF) << 8;
      return check.getValue() == given;
    };
  }
}
