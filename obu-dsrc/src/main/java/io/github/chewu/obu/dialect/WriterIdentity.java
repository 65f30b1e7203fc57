package io.github.chewu.obu.dialect;

/**
 * Which device answers at a port: compared after each reconnect, before any write.
 *
 * @param manufacturer 4 hex digits
 * @param id 4 hex digits
 * @param version 4 hex digits
 * @param serial 16 hex digits; empty where the dialect has none
 */
public record WriterIdentity(String manufacturer, String id, String version, String serial) {}
