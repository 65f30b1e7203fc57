package io.github.chewu.core.kit;

import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.audit.AuditUpload;
import io.github.chewu.core.audit.ChainHead;
import io.github.chewu.core.audit.ChainVerdict;
import io.github.chewu.core.audit.SealedEntry;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.identifier.ActCode;
import io.github.chewu.core.identifier.BankCard;
import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.CreditCode;
import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.FileNumber;
import io.github.chewu.core.identifier.Identifier;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.ObuSerial;
import io.github.chewu.core.identifier.OrganisationCode;
import io.github.chewu.core.identifier.ResidentId;
import io.github.chewu.core.identifier.TollCardNumber;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.keys.IssuerProfile;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.keys.SealedFile;
import io.github.chewu.core.keys.SecureUpdate;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Finding;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.NewEnergyLetters;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.points.Act;
import io.github.chewu.core.points.ActReference;
import io.github.chewu.core.points.CyclePoints;
import io.github.chewu.core.points.Education;
import io.github.chewu.core.points.FullScore;
import io.github.chewu.core.points.GradedAct;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.points.Licence;
import io.github.chewu.core.points.Overcrowding;
import io.github.chewu.core.points.Overloading;
import io.github.chewu.core.points.PointsRules;
import io.github.chewu.core.points.Scheme;
import io.github.chewu.core.points.SchemeChange;
import io.github.chewu.core.points.ScoringCycle;
import io.github.chewu.core.points.Speeding;
import io.github.chewu.core.points.Standing;
import io.github.chewu.core.points.StudyCredit;
import io.github.chewu.core.points.StudyPlan;
import io.github.chewu.core.purse.CardEvidence;
import io.github.chewu.core.purse.CardProfile;
import io.github.chewu.core.purse.LoadAuthorisation;
import io.github.chewu.core.purse.LoadInit;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.LoadStart;
import io.github.chewu.core.purse.Proof;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseSeals;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.Recovery;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.sim.FaultEntry;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.FaultWhen;
import io.github.chewu.core.sql.Migration;
import io.github.chewu.core.terminal.Attendant;
import io.github.chewu.core.terminal.Credential;
import io.github.chewu.core.terminal.FineOrder;
import io.github.chewu.core.terminal.FineReceipt;
import io.github.chewu.core.terminal.Input;
import io.github.chewu.core.terminal.Statement;
import io.github.chewu.core.terminal.TerminalProfile;
import io.github.chewu.core.terminal.TerminalSession;
import io.github.chewu.core.terminal.TerminalSources;
import io.github.chewu.core.terminal.VehicleStatus;
import io.github.chewu.core.terminal.VehicleView;
import io.github.chewu.core.time.Deadline;
import io.github.chewu.core.time.HolidayNotice;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.time.ServiceHours;
import io.github.chewu.core.time.Term;
import io.github.chewu.core.time.WorkCalendar;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.HolderFile;
import io.github.chewu.core.toll.TagDifference;
import io.github.chewu.core.toll.TagStatus;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.core.toll.TollRecord;
import io.github.chewu.core.toll.VehicleClass;
import io.github.chewu.core.trace.Trace;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.core.user.AccountChange;
import io.github.chewu.core.user.AccountPolicy;
import io.github.chewu.core.user.CardRead;
import io.github.chewu.core.user.CodePolicy;
import io.github.chewu.core.user.Failures;
import io.github.chewu.core.user.Grant;
import io.github.chewu.core.user.HolderDocument;
import io.github.chewu.core.user.IssuedCode;
import io.github.chewu.core.user.LockPolicy;
import io.github.chewu.core.user.MessageCheck;
import io.github.chewu.core.user.OfficialSenders;
import io.github.chewu.core.user.Operator;
import io.github.chewu.core.user.OperatorPolicy;
import io.github.chewu.core.user.PasswordHash;
import io.github.chewu.core.user.PasswordRule;
import io.github.chewu.core.user.PersonalData;
import io.github.chewu.core.user.Post;
import io.github.chewu.core.user.RegistrationPolicy;
import io.github.chewu.core.user.ReplyWords;
import io.github.chewu.core.user.SentCode;
import io.github.chewu.core.user.SmsMessage;
import io.github.chewu.core.user.TollAccount;
import io.github.chewu.core.user.User;
import io.github.chewu.core.user.VerifiedPhone;
import io.github.chewu.core.violation.Access;
import io.github.chewu.core.violation.AccessRule;
import io.github.chewu.core.violation.Binding;
import io.github.chewu.core.violation.BindingPolicy;
import io.github.chewu.core.violation.Bindings;
import io.github.chewu.core.violation.CameraTerms;
import io.github.chewu.core.violation.Driver;
import io.github.chewu.core.violation.Fine;
import io.github.chewu.core.violation.FineAssessment;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.FineQuote;
import io.github.chewu.core.violation.FineTerms;
import io.github.chewu.core.violation.HandlingCase;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.HandlingPolicy;
import io.github.chewu.core.violation.HistoryEntry;
import io.github.chewu.core.violation.HistoryPage;
import io.github.chewu.core.violation.Judgement;
import io.github.chewu.core.violation.Offence;
import io.github.chewu.core.violation.PaymentPolicy;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.PointLimit;
import io.github.chewu.core.violation.ReceiptPolicy;
import io.github.chewu.core.violation.Registers;
import io.github.chewu.core.violation.Vehicle;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.VehicleScope;
import io.github.chewu.core.violation.ViolationRecord;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.TypeUsage;

/**
 * The values of core by their types, so that {@code @ForAll Money amount} is drawn without further
 * words; jqwik finds it as a service. Enums it draws itself. Where a test wants narrower values, it
 * names a method of the arbitraries beside this class.
 */
public final class CoreValues extends KitValues {
  private static final Table VALUES =
      new Table()
          .with(AuditUpload.Run.class, AuditArbitraries::runs)
          .with(ChainHead.class, AuditArbitraries::heads)
          .with(ChainVerdict.class, AuditArbitraries::verdicts)
          .with(ChainVerdict.Flaw.class, AuditArbitraries::flaws)
          .with(SealedEntry.class, AuditArbitraries::sealedEntries)
          .with(RefusedText.class, CoreValues::refusedTexts)
          .with(RefusedCall.class, CoreValues::refusedCalls)
          .with(AuditEntry.class, OutcomeArbitraries::auditEntries)
          .with(Evidence.class, OutcomeArbitraries::evidence)
          .with(Finding.class, OutcomeArbitraries::findings)
          .with(Journal.Entry.class, OutcomeArbitraries::entries)
          .with(Journal.Intent.class, OutcomeArbitraries::intents)
          .with(Journal.Settlement.class, OutcomeArbitraries::settlements)
          .with(Reason.class, OutcomeArbitraries::reasons)
          .with(Situation.class, OutcomeArbitraries::situations)
          .with(Bytes.class, BytesArbitraries::bytes)
          .with(Money.class, MoneyArbitraries::amounts)
          .with(Deadline.class, TimeArbitraries::deadlines)
          .with(HolidayNotice.class, TimeArbitraries::notices)
          .with(PublishedCalendar.class, TimeArbitraries::calendars)
          .with(ServiceHours.class, TimeArbitraries::serviceHours)
          .with(Term.class, TimeArbitraries::terms)
          .with(WorkCalendar.class, TimeArbitraries::calendars)
          .with(WorkCalendar.DayStatus.class, TimeArbitraries::dayStatuses)
          .with(ActCode.class, IdentifierArbitraries::actCodes)
          .with(BankCard.class, IdentifierArbitraries::bankCards)
          .with(CertificateNumber.class, IdentifierArbitraries::certificateNumbers)
          .with(CreditCode.class, IdentifierArbitraries::creditCodes)
          .with(DecisionNumber.class, IdentifierArbitraries::decisionNumbers)
          .with(FileNumber.class, IdentifierArbitraries::fileNumbers)
          .with(Identifier.class, IdentifierArbitraries::any)
          .with(LicenceNumber.class, IdentifierArbitraries::licenceNumbers)
          .with(Mobile.class, IdentifierArbitraries::mobiles)
          .with(ObuSerial.class, IdentifierArbitraries::obuSerials)
          .with(OrganisationCode.class, IdentifierArbitraries::organisationCodes)
          .with(ResidentId.class, IdentifierArbitraries::residentIds)
          .with(TollCardNumber.class, IdentifierArbitraries::tollCardNumbers)
          .with(Vin.class, IdentifierArbitraries::vins)
          .with(Authority.class, PlateArbitraries::authorities)
          .with(NewEnergyLetters.class, PlateArbitraries::newEnergyLetters)
          .with(PlateNumber.class, PlateArbitraries::plates)
          .with(Act.class, ActArbitraries::acts)
          .with(ActReference.class, ActArbitraries::references)
          .with(CyclePoints.class, PointsArbitraries::cyclePoints)
          .with(Education.class, PointsArbitraries::educations)
          .with(FullScore.class, PointsArbitraries::fullScores)
          .with(GradedAct.class, ActArbitraries::gradedActs)
          .with(Ledger.class, LedgerArbitraries::ledgers)
          .with(LedgerEvent.class, PointsArbitraries::events)
          .with(LedgerEvent.Changed.class, PointsArbitraries::changed)
          .with(LedgerEvent.Credited.class, PointsArbitraries::credited)
          .with(LedgerEvent.Decided.class, PointsArbitraries::decided)
          .with(LedgerEvent.Examined.class, PointsArbitraries::examined)
          .with(LedgerEvent.Paid.class, PointsArbitraries::paid)
          .with(LedgerEvent.Received.class, PointsArbitraries::received)
          .with(LedgerEvent.Studied.class, PointsArbitraries::studied)
          .with(LedgerEvent.Suspended.class, PointsArbitraries::suspended)
          .with(Licence.class, LedgerArbitraries::licences)
          .with(Licence.Grant.class, PointsArbitraries::grants)
          .with(Overcrowding.class, ActArbitraries::overcrowdings)
          .with(Overloading.class, ActArbitraries::overloadings)
          .with(PointsRules.class, PointsArbitraries::rules)
          .with(Scheme.class, PointsArbitraries::schemes)
          .with(SchemeChange.class, PointsArbitraries::changes)
          .with(ScoringCycle.class, PointsArbitraries::cycles)
          .with(Speeding.class, ActArbitraries::speedings)
          .with(Standing.class, PointsArbitraries::standings)
          .with(StudyCredit.Facts.class, PointsArbitraries::facts)
          .with(StudyPlan.class, PointsArbitraries::plans)
          .with(CodePolicy.class, UserArbitraries::codePolicies)
          .with(Failures.class, UserArbitraries::failures)
          .with(IssuedCode.class, UserArbitraries::issuedCodes)
          .with(LockPolicy.class, UserArbitraries::lockPolicies)
          .with(MessageCheck.class, UserArbitraries::messageChecks)
          .with(OfficialSenders.class, UserArbitraries::senders)
          .with(PasswordHash.class, UserArbitraries::hashes)
          .with(PasswordRule.class, UserArbitraries::passwordRules)
          .with(PersonalData.class, UserArbitraries::personalData)
          .with(RegistrationPolicy.class, UserArbitraries::registrationPolicies)
          .with(ReplyWords.class, UserArbitraries::replyWords)
          .with(SentCode.class, UserArbitraries::sentCodes)
          .with(SmsMessage.class, UserArbitraries::messages)
          .with(User.class, UserArbitraries::users)
          .with(VerifiedPhone.class, UserArbitraries::verifiedPhones)
          .with(Access.class, HandlingArbitraries::accesses)
          .with(AccessRule.class, HandlingArbitraries::accessRules)
          .with(Binding.class, HandlingArbitraries::bindings)
          .with(BindingPolicy.class, HandlingArbitraries::bindingPolicies)
          .with(BindingPolicy.FilingLimits.class, HandlingArbitraries::filingLimits)
          .with(Bindings.class, HandlingArbitraries::bindingLists)
          .with(CameraTerms.class, FineArbitraries::cameraTerms)
          .with(Driver.class, ViolationArbitraries::drivers)
          .with(Fine.class, FineArbitraries::fines)
          .with(Fine.Suspension.class, FineArbitraries::suspensions)
          .with(FineAssessment.class, FineArbitraries::assessments)
          .with(FinePayment.class, FineArbitraries::payments)
          .with(FineQuote.class, FineArbitraries::quotes)
          .with(FineTerms.class, FineArbitraries::terms)
          .with(HandlingCase.class, HandlingArbitraries::cases)
          .with(HandlingOrder.class, HandlingArbitraries::orders)
          .with(HandlingPolicy.class, HandlingArbitraries::policies)
          .with(HistoryEntry.class, ViolationArbitraries::entries)
          .with(HistoryPage.Place.class, ViolationArbitraries::places)
          .with(Judgement.class, HandlingArbitraries::judgements)
          .with(Offence.class, ViolationArbitraries::offences)
          .with(PaymentPolicy.class, FineArbitraries::paymentPolicies)
          .with(PenaltyDecision.class, ViolationArbitraries::decisions)
          .with(PointLimit.class, HandlingArbitraries::pointLimits)
          .with(ReceiptPolicy.class, FineArbitraries::receiptPolicies)
          .with(ReceiptPolicy.Claim.class, FineArbitraries::claims)
          .with(ReceiptPolicy.ServiceCentre.class, FineArbitraries::centres)
          .with(Registers.class, HandlingArbitraries::registers)
          .with(Vehicle.class, ViolationArbitraries::vehicles)
          .with(VehiclePlate.class, ViolationArbitraries::plates)
          .with(VehicleScope.class, HandlingArbitraries::scopes)
          .with(ViolationRecord.class, ViolationArbitraries::records)
          .with(AccountChange.class, AccountArbitraries::changes)
          .with(AccountPolicy.class, AccountArbitraries::policies)
          .with(CardRead.class, AccountArbitraries::cardReads)
          .with(Grant.class, OperatorArbitraries::grants)
          .with(HolderDocument.class, AccountArbitraries::documents)
          .with(OperatorPolicy.class, OperatorArbitraries::policies)
          .with(Operator.class, OperatorArbitraries::operators)
          .with(Post.class, OperatorArbitraries::posts)
          .with(TollAccount.class, AccountArbitraries::accounts)
          .with(Attendant.class, TerminalArbitraries::attendants)
          .with(Credential.class, TerminalArbitraries::credentials)
          .with(FineOrder.class, TerminalArbitraries::orders)
          .with(FineReceipt.class, TerminalArbitraries::receipts)
          .with(Input.class, TerminalArbitraries::inputs)
          .with(Statement.class, TerminalArbitraries::statements)
          .with(Statement.Line.class, TerminalArbitraries::lines)
          .with(TerminalProfile.class, TerminalArbitraries::profiles)
          .with(TerminalSession.class, TerminalArbitraries::sessions)
          .with(TerminalSession.Payment.class, TerminalArbitraries::payments)
          .with(TerminalSession.Visit.class, TerminalArbitraries::visits)
          .with(TerminalSources.class, TerminalArbitraries::sources)
          .with(VehicleStatus.class, TerminalArbitraries::statuses)
          .with(VehicleView.class, TerminalArbitraries::views)
          .with(Command.class, ApduArbitraries::commands)
          .with(Response.class, ApduArbitraries::responses)
          .with(StatusWord.class, ApduArbitraries::statusWords)
          .with(IssuerProfile.class, KeyArbitraries::issuerProfiles)
          .with(KeyPath.class, KeyArbitraries::keyPaths)
          .with(SealedFile.class, KeyArbitraries::sealedFiles)
          .with(SecureUpdate.class, KeyArbitraries::secureUpdates)
          .with(CardFile.class, TollArbitraries::issuedCardFiles)
          .with(HolderFile.class, TollArbitraries::holderFiles)
          .with(TagDifference.class, TagArbitraries::differences)
          .with(TagStatus.class, TagArbitraries::statuses)
          .with(TagSystemFile.class, TagArbitraries::systemFiles)
          .with(TagVehicleFile.class, TagArbitraries::vehicleFiles)
          .with(TollRecord.class, TollArbitraries::tollRecords)
          .with(VehicleClass.class, TollArbitraries::vehicleClasses)
          .with(CardEvidence.class, PurseArbitraries::evidence)
          .with(CardProfile.class, PurseArbitraries::profiles)
          .with(LoadAuthorisation.class, PurseArbitraries::authorisations)
          .with(LoadInit.class, PurseArbitraries::inits)
          .with(LoadOrder.class, PurseArbitraries::orders)
          .with(LoadReceipt.class, PurseArbitraries::receipts)
          .with(LoadStart.class, PurseArbitraries::starts)
          .with(Proof.class, PurseArbitraries::proofs)
          .with(PurseLimits.class, PurseArbitraries::limits)
          .with(PurseRecord.class, PurseArbitraries::records)
          .with(PurseSeals.Purchase.class, PurseArbitraries::purchases)
          .with(PurseSeals.PurchaseSession.class, PurseArbitraries::purchaseSessions)
          .with(PurseState.class, PurseArbitraries::states)
          .with(PurseState.StoredProof.class, PurseArbitraries::storedProofs)
          .with(Recovery.class, PurseArbitraries::recoveries)
          .with(TerminalNumber.class, PurseArbitraries::terminals)
          .with(FaultEntry.class, FaultScripts::entries)
          .with(FaultScript.class, FaultScripts::scripts)
          .with(FaultWhen.class, FaultScripts::whens)
          .with(Migration.class, SqlArbitraries::migrations)
          .with(Trace.class, TraceArbitraries::traces)
          .with(TraceEntry.class, TraceArbitraries::entries);

  /** The answers of acts and parsers, and pages, by what they may hold. */
  private static final Map<Class<?>, Function<Arbitrary<Object>, Arbitrary<?>>> ANSWERS =
      Map.of(
          HistoryPage.class,
          entries -> ViolationArbitraries.pages(entries.map(HistoryEntry.class::cast)),
          Outcome.class,
          OutcomeArbitraries::outcomes,
          Done.class,
          OutcomeArbitraries::done,
          NotDone.class,
          receipts -> OutcomeArbitraries.notDone(),
          Unknown.class,
          receipts -> OutcomeArbitraries.unknown(),
          Parsed.class,
          OutcomeArbitraries::parsed,
          Parsed.Accepted.class,
          OutcomeArbitraries::accepted,
          Parsed.Refused.class,
          values -> OutcomeArbitraries.refusals());

  /** As jqwik makes it. */
  public CoreValues() {
    super(VALUES);
  }

  @Override
  public boolean canProvideFor(TypeUsage target) {
    return super.canProvideFor(target)
        || (ANSWERS.containsKey(target.getRawType()) && !target.getTypeArguments().isEmpty());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
    Function<Arbitrary<Object>, Arbitrary<?>> answers = ANSWERS.get(target.getRawType());
    return answers == null
        ? super.provideFor(target, subtypes)
        : subtypes.apply(target.getTypeArgument(0)).stream()
            .map(values -> answers.apply(values.asGeneric()))
            .collect(Collectors.toSet());
  }

  /** Texts that break a rule of any type of core, with the rule. */
  public static Arbitrary<RefusedText> refusedTexts() {
    return Arbitraries.oneOf(
        RefusedIdentifiers.any(),
        RefusedPlates.any(),
        RefusedPoints.texts(),
        RefusedViolations.texts());
  }

  /** Bad arguments for any type of core, with what the message must name. */
  public static Arbitrary<RefusedCall> refusedCalls() {
    return Arbitraries.oneOf(
            OutcomeArbitraries.refused(),
            BytesArbitraries.refused(),
            MoneyArbitraries.refused(),
            TimeArbitraries.refused(),
            RefusedPlates.calls(),
            RefusedPoints.calls(),
            UserArbitraries.refused(),
            OperatorArbitraries.refused(),
            RefusedViolations.calls(),
            AccountArbitraries.refused(),
            TerminalArbitraries.refused(),
            ApduArbitraries.refused(),
            KeyArbitraries.refused(),
            TollArbitraries.refused(),
            TagArbitraries.refused(),
            RefusedPurseValues.any(),
            FaultScripts.refused(),
            SqlArbitraries.refused(),
            TraceArbitraries.refused(),
            AuditArbitraries.refused())
        // Each family has its own; all of them together would crowd out the rest.
        .withoutEdgeCases();
  }
}
