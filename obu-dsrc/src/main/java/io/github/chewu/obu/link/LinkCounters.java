package io.github.chewu.obu.link;

/**
 * What a link has seen since it was made.
 *
 * @param requests frames handed to the line, repeats among them
 * @param answers frames that answered a request
 * @param repeats requests sent again
 * @param late frames that answered nothing: too late, twice, or of another tag
 * @param damaged items that began like a frame and were none
 * @param noiseBytes bytes that belonged to no frame
 * @param timeouts tries that were not answered in time
 * @param connects openings of the line after which the right writer answered
 * @param bytesSent bytes handed to the line
 * @param bytesReceived bytes read from it
 * @param times how long the answers took
 */
public record LinkCounters(
    long requests,
    long answers,
    long repeats,
    long late,
    long damaged,
    long noiseBytes,
    long timeouts,
    long connects,
    long bytesSent,
    long bytesReceived,
    AnswerTimes times) {}
