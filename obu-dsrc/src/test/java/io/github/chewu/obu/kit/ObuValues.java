package io.github.chewu.obu.kit;

import io.github.chewu.core.kit.KitValues;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.obu.dialect.TagSeen;
import io.github.chewu.obu.dialect.WriterIdentity;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.health.ProbeFact;
import io.github.chewu.obu.line.SerialSettings;
import io.github.chewu.obu.link.AnswerTimes;
import io.github.chewu.obu.link.LinkCounters;
import io.github.chewu.obu.link.LinkEvent;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.link.Request;
import io.github.chewu.obu.message.FilePart;
import io.github.chewu.obu.message.IssuingAnswer;
import io.github.chewu.obu.message.IssuingRequest;
import io.github.chewu.obu.message.TransparentAnswer;
import io.github.chewu.obu.message.TransparentRequest;
import io.github.chewu.obu.message.WriterAnswer;
import io.github.chewu.obu.tag.IssueOrder;
import io.github.chewu.obu.tag.SerialTyped;
import io.github.chewu.obu.tag.Settled;
import io.github.chewu.obu.tag.TagMatch;
import io.github.chewu.obu.tag.TagReading;
import io.github.chewu.obu.tag.TagReceipt;
import io.github.chewu.obu.tag.VehicleTyped;
import io.github.chewu.obu.virtual.TagImage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The values of obu-dsrc by their types, beside those of core. */
public final class ObuValues extends KitValues {
  private static final Table VALUES =
      new Table()
          .with(RefusedCall.class, ObuValues::refusedCalls)
          .with(AnswerTimes.class, LinkArbitraries::times)
          .with(Frame.class, FrameArbitraries::frames)
          .with(LinkCounters.class, LinkArbitraries::counters)
          .with(LinkEvent.class, LinkArbitraries::events)
          .with(LinkSettings.class, LinkArbitraries::settings)
          .with(Request.class, LinkArbitraries::requests)
          .with(SerialSettings.class, LineArbitraries::settings)
          .with(ProbeFact.class, ProbeArbitraries::facts)
          .with(TagImage.class, TagArbitraries::tags)
          .with(TransparentRequest.class, MessageArbitraries::transparentRequests)
          .with(TransparentAnswer.class, MessageArbitraries::transparentAnswers)
          .with(IssuingRequest.class, MessageArbitraries::issuingRequests)
          .with(IssuingAnswer.class, MessageArbitraries::issuingAnswers)
          .with(WriterAnswer.class, MessageArbitraries::answers)
          .with(FilePart.class, MessageArbitraries::parts)
          .with(TransparentRequest.Initialisation.class, MessageArbitraries::initialisations)
          .with(TransparentRequest.GetSecure.class, MessageArbitraries::getSecures)
          .with(TransparentRequest.TransferChannel.class, MessageArbitraries::transferChannels)
          .with(TransparentRequest.SetMmi.class, MessageArbitraries::setMmis)
          .with(TransparentRequest.EventReport.class, MessageArbitraries::eventReports)
          .with(TransparentRequest.DeviceInformation.class, MessageArbitraries::deviceInformations)
          .with(TransparentAnswer.Failed.class, MessageArbitraries::transparentFailures)
          .with(TransparentAnswer.Vst.class, MessageArbitraries::transparentVsts)
          .with(TransparentAnswer.Secured.class, MessageArbitraries::secured)
          .with(TransparentAnswer.Transferred.class, MessageArbitraries::transferred)
          .with(TransparentAnswer.Acknowledged.class, MessageArbitraries::acknowledged)
          .with(TransparentAnswer.DeviceIdentity.class, MessageArbitraries::deviceIdentities)
          .with(IssuingRequest.Init.class, MessageArbitraries::inits)
          .with(IssuingRequest.Start.class, MessageArbitraries::starts)
          .with(IssuingRequest.Update.class, MessageArbitraries::updates)
          .with(IssuingRequest.Read.class, MessageArbitraries::reads)
          .with(IssuingRequest.End.class, MessageArbitraries::ends)
          .with(IssuingRequest.Mac.class, MessageArbitraries::macRequests)
          .with(IssuingAnswer.Failed.class, MessageArbitraries::issuingFailures)
          .with(IssuingAnswer.State.class, MessageArbitraries::states)
          .with(IssuingAnswer.Vst.class, MessageArbitraries::issuingVsts)
          .with(IssuingAnswer.Updated.class, MessageArbitraries::updated)
          .with(IssuingAnswer.Data.class, MessageArbitraries::data)
          .with(IssuingAnswer.Ended.class, MessageArbitraries::ended)
          .with(IssuingAnswer.Mac.class, MessageArbitraries::macAnswers)
          .with(TagSeen.class, TagValues::seen)
          .with(WriterIdentity.class, TagValues::identities)
          .with(TagReading.class, TagValues::readings)
          .with(TagMatch.class, TagValues::matches)
          .with(SerialTyped.class, TagValues::typedSerials)
          .with(VehicleTyped.class, TagValues::typedVehicles)
          .with(IssueOrder.class, TagValues::issueOrders)
          .with(TagReceipt.class, TagValues::receipts)
          .with(Settled.class, TagValues::settled);

  /** As jqwik makes it. */
  public ObuValues() {
    super(VALUES);
  }

  /** Bad arguments for any type of obu-dsrc, with what the message must name. */
  public static Arbitrary<RefusedCall> refusedCalls() {
    return Arbitraries.oneOf(
        FrameArbitraries.refused(),
        LineArbitraries.refused(),
        LinkArbitraries.refused(),
        MessageArbitraries.refused(),
        TagArbitraries.refused(),
        TagValues.refused());
  }
}
