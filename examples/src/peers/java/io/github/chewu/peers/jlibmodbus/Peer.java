package io.github.chewu.peers.jlibmodbus;

import com.intelligt.modbus.jlibmodbus.master.ModbusMaster;
import com.intelligt.modbus.jlibmodbus.master.ModbusMasterFactory;
import com.intelligt.modbus.jlibmodbus.serial.SerialParameters;
import com.intelligt.modbus.jlibmodbus.serial.SerialPort;
import com.intelligt.modbus.jlibmodbus.serial.SerialPortFactoryJSerialComm;
import com.intelligt.modbus.jlibmodbus.serial.SerialUtils;
import io.github.chewu.peers.Client;

/** com.intelligt.modbus. */
public final class Peer implements Client {
  private ModbusMaster master;

  @Override
  public void open(String port, int millis) throws Exception {
    SerialUtils.setSerialPortFactory(new SerialPortFactoryJSerialComm());
    SerialParameters parameters =
        new SerialParameters(
            port, SerialPort.BaudRate.BAUD_RATE_115200, 8, 1, SerialPort.Parity.NONE);
    master = ModbusMasterFactory.createModbusMasterRTU(parameters);
    master.setResponseTimeout(millis);
    master.connect();
  }

  @Override
  public int read(int address) throws Exception {
    return master.readHoldingRegisters(1, address, 8)[0];
  }

  @Override
  public void write(int address, int value) throws Exception {
    master.writeSingleRegister(1, address, value);
  }

  @Override
  public Decoder decoder() {
    throw new UnsupportedOperationException("it decodes from an open port only");
  }
}
