package io.github.chewu.platepool.kit;

import io.github.chewu.core.kit.KitValues;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.kit.RefusedText;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.Drawn;
import io.github.chewu.platepool.claim.LeasedBlock;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.draw.Applicant;
import io.github.chewu.platepool.draw.Carry;
import io.github.chewu.platepool.draw.DrawRules;
import io.github.chewu.platepool.draw.DrawSecret;
import io.github.chewu.platepool.draw.Entrants;
import io.github.chewu.platepool.draw.FamilyScore;
import io.github.chewu.platepool.draw.LadderRule;
import io.github.chewu.platepool.draw.PublishedQuota;
import io.github.chewu.platepool.draw.Quota;
import io.github.chewu.platepool.draw.QuotaClass;
import io.github.chewu.platepool.draw.QuotaPlan;
import io.github.chewu.platepool.draw.Transcript;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.Segment;
import io.github.chewu.platepool.index.SegmentCount;
import io.github.chewu.platepool.index.SerialPattern;
import io.github.chewu.platepool.selection.Application;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.PreselectionPorts;
import io.github.chewu.platepool.selection.RuleSet;
import io.github.chewu.platepool.selection.Session;
import io.github.chewu.platepool.selection.StartPage;
import io.github.chewu.platepool.selection.Voucher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The values of plate-pool by their types, beside those of core. */
public final class PlatePoolValues extends KitValues {
  private static final Table VALUES =
      new Table()
          .with(RefusedCall.class, PlatePoolValues::refusedCalls)
          .with(RefusedText.class, PreselectionArbitraries::refusedTexts)
          .with(Chances.class, ClaimArbitraries::chances)
          .with(Claim.class, ClaimArbitraries::claims)
          .with(Drawn.class, ClaimArbitraries::drawn)
          .with(PoolId.class, IndexArbitraries::pools)
          .with(PoolPlan.class, IndexArbitraries::plans)
          .with(LeasedBlock.class, ClaimArbitraries::blocks)
          .with(LeasedBlock.Draw.class, ClaimArbitraries::draws)
          .with(Saved.class, ClaimArbitraries::saved)
          .with(Segment.class, IndexArbitraries::segments)
          .with(SegmentCount.class, IndexArbitraries::counts)
          .with(Selection.class, ClaimArbitraries::selections)
          .with(Applicant.class, QuotaArbitraries::applicants)
          .with(Carry.class, QuotaArbitraries::carries)
          .with(DrawRules.class, DrawArbitraries::rules)
          .with(DrawSecret.class, DrawArbitraries::secrets)
          .with(Entrants.class, DrawArbitraries::entrants)
          .with(FamilyScore.class, QuotaArbitraries::families)
          .with(LadderRule.class, QuotaArbitraries::ladders)
          .with(PublishedQuota.class, QuotaArbitraries::published)
          .with(Quota.class, QuotaArbitraries::quotas)
          .with(QuotaClass.class, QuotaArbitraries::classes)
          .with(QuotaPlan.class, QuotaArbitraries::plans)
          .with(SerialPattern.class, IndexArbitraries::patterns)
          .with(Standing.class, ClaimArbitraries::standings)
          .with(Transcript.class, DrawArbitraries::transcripts)
          .with(Application.class, PreselectionArbitraries::applications)
          .with(Page.class, PreselectionArbitraries::pages)
          .with(Page.Left.class, PreselectionArbitraries::left)
          .with(PreselectionPorts.class, PreselectionArbitraries::ports)
          .with(RuleSet.class, PreselectionArbitraries::ruleSets)
          .with(RuleSet.Composing.class, PreselectionArbitraries::composing)
          .with(RuleSet.Drawing.class, PreselectionArbitraries::drawing)
          .with(RuleSet.Terms.class, PreselectionArbitraries::terms)
          .with(Session.class, PreselectionArbitraries::sessions)
          .with(StartPage.class, PreselectionArbitraries::startPages)
          .with(Voucher.class, PreselectionArbitraries::vouchers);

  /** As jqwik makes it. */
  public PlatePoolValues() {
    super(VALUES);
  }

  /** Bad arguments for any type of plate-pool, with what the message must name. */
  public static Arbitrary<RefusedCall> refusedCalls() {
    return Arbitraries.oneOf(
        ClaimArbitraries.refused(),
        DrawArbitraries.refused(),
        QuotaArbitraries.refused(),
        IndexArbitraries.refused(),
        PreselectionArbitraries.refused());
  }
}
