package io.github.chewu.peers.j2mod;

import com.ghgande.j2mod.modbus.facade.ModbusSerialMaster;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.util.SerialParameters;
import io.github.chewu.peers.Client;

/** com.ghgande.j2mod. */
public final class Peer implements Client {
  private ModbusSerialMaster master;

  @Override
  public void open(String port, int millis) throws Exception {
    SerialParameters parameters = new SerialParameters();
    parameters.setPortName(port);
    parameters.setBaudRate(115200);
    parameters.setDatabits(8);
    parameters.setParity("None");
    parameters.setStopbits(1);
    parameters.setEncoding("rtu");
    parameters.setEcho(false);
    master = new ModbusSerialMaster(parameters, millis);
    master.connect();
  }

  @Override
  public int read(int address) throws Exception {
    return master.readMultipleRegisters(1, address, 8)[0].getValue();
  }

  @Override
  public void write(int address, int value) throws Exception {
    master.writeSingleRegister(1, address, new SimpleRegister(value));
  }

  @Override
  public Decoder decoder() {
    throw new UnsupportedOperationException("it decodes from an open port only");
  }
}
