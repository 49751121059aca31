package org.micromentoring.profile.invite;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.micromentoring.kernel.PersonalData;

/** Table of invitations. */
public final class InvitationStore implements PersonalData {
    private final ActiveObjects ao;

    public InvitationStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** The unique digest refuses a second one. */
    void add(Invitation invitation) {
        Map<String, Object> row = new HashMap<>();
        row.put("INVITE_DIGEST", invitation.digest());
        row.put("INVITER_KEY", invitation.inviter());
        row.put("INVITED_KEY", invitation.invited());
        row.put("SKILL_ID", invitation.skillId());
        row.put("INVITE_STATE", invitation.state().name());
        row.put("SENT_AT", invitation.at().toEpochMilli());
        ao.create(AoInvitation.class, row);
    }

    boolean sent(Invitation invitation) {
        return ao.count(AoInvitation.class, "INVITE_DIGEST = ?", invitation.digest()) > 0;
    }

    int sentBy(String inviter, Instant since) {
        return ao.count(AoInvitation.class, "INVITER_KEY = ? AND SENT_AT > ?", inviter, since.toEpochMilli());
    }

    Optional<Invitation> find(long id) {
        return id < 1 || id > Integer.MAX_VALUE ? Optional.empty()
            : Optional.ofNullable(ao.get(AoInvitation.class, (int) id)).map(InvitationStore::invitation);
    }

    /** Newest first. */
    List<Invitation> openOf(String invited, Instant since) {
        Query query = Query.select().where("INVITED_KEY = ? AND INVITE_STATE = ? AND SENT_AT > ?",
            invited, Invitation.State.OPEN.name(), since.toEpochMilli()).order("ID DESC");
        return Arrays.stream(ao.find(AoInvitation.class, query)).map(InvitationStore::invitation).toList();
    }

    /** Answers all open invitations of this person and skill, whoever sent them. */
    void answer(String invited, long skillId, Invitation.State state) {
        Query query = Query.select().where("INVITED_KEY = ? AND SKILL_ID = ? AND INVITE_STATE = ?",
            invited, skillId, Invitation.State.OPEN.name());
        for (AoInvitation row : ao.find(AoInvitation.class, query)) {
            row.setInviteState(state.name());
            row.save();
        }
    }

    /** @return rows gone */
    int prune(Instant before) {
        return ao.deleteWithSQL(AoInvitation.class, "SENT_AT < ?", before.toEpochMilli());
    }

    @Override
    public String section() {
        return "invitations";
    }

    /** Who sent one never learns here what became of it. */
    @Override
    public List<Map<String, Object>> exportOf(String personKey) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AoInvitation row : ao.find(AoInvitation.class, Query.select().where("INVITER_KEY = ?", personKey).order("ID ASC"))) {
            rows.add(Map.of("direction", "sent", "skillId", row.getSkillId(), "at", Instant.ofEpochMilli(row.getSentAt()).toString()));
        }
        for (AoInvitation row : ao.find(AoInvitation.class, Query.select().where("INVITED_KEY = ?", personKey).order("ID ASC"))) {
            rows.add(Map.of("direction", "received", "skillId", row.getSkillId(), "state", row.getInviteState(),
                "at", Instant.ofEpochMilli(row.getSentAt()).toString()));
        }
        return rows;
    }

    @Override
    public void erase(String personKey) {
        ao.deleteWithSQL(AoInvitation.class, "INVITER_KEY = ?", personKey);
        ao.deleteWithSQL(AoInvitation.class, "INVITED_KEY = ?", personKey);
    }

    private static Invitation invitation(AoInvitation row) {
        return new Invitation(row.getID(), row.getInviterKey(), row.getInvitedKey(), row.getSkillId(),
            Invitation.State.of(row.getInviteState()), Instant.ofEpochMilli(row.getSentAt()));
    }
}
