package org.tocsin.extract.mail;

import com.pff.PSTAppointment;
import com.pff.PSTContact;
import com.pff.PSTDistList;
import com.pff.PSTException;
import com.pff.PSTTask;
import java.io.IOException;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Contacts, meetings, tasks and lists of recipients: their properties as fields under plain words. */
final class PstContact {
    private PstContact() {}

    static void fields(PSTContact contact, StoredMessage message) {
        message.field("full name", contact.getDisplayName());
        message.field("last name", contact.getSurname());
        message.field("first name", contact.getGivenName());
        message.field("nickname", contact.getNickname());
        message.field("birth date", day(contact.getBirthday()));
        message.field("email", contact.getEmail1EmailAddress());
        message.field("email", contact.getEmail2EmailAddress());
        message.field("email", contact.getEmail3EmailAddress());
        for (String phone : new String[] {
            contact.getMobileTelephoneNumber(),
            contact.getHomeTelephoneNumber(),
            contact.getHome2TelephoneNumber(),
            contact.getBusinessTelephoneNumber(),
            contact.getBusiness2TelephoneNumber(),
            contact.getPrimaryTelephoneNumber(),
            contact.getOtherTelephoneNumber(),
            contact.getAssistantTelephoneNumber()
        }) {
            message.field("phone", phone);
        }
        message.field("address", lines(contact.getHomeAddress()));
        message.field("address", lines(contact.getOtherAddress()));
        message.field("work address", lines(contact.getWorkAddress()));
        message.field("organisation", contact.getCompanyName());
        message.field("department", contact.getDepartmentName());
        message.field("function", contact.getTitle());
        message.field("profession", contact.getProfession());
        message.field("id", contact.getGovernmentIdNumber());
        message.field("customer id", contact.getCustomerId());
        message.field("employee id", contact.getOrganizationalIdNumber());
        message.field("spouse", contact.getSpouseName());
        message.field("children", contact.getChildrensNames());
    }

    static void fields(PSTAppointment appointment, StoredMessage message) {
        message.field("start", minute(appointment.getStartTime()));
        message.field("end", minute(appointment.getEndTime()));
        message.field("location", appointment.getLocation());
        message.field("attendees", appointment.getAllAttendees());
    }

    static void fields(PSTTask task, StoredMessage message) {
        message.field("due", minute(task.getTaskDueDate()));
        message.field("owner", task.getTaskOwner());
        message.field("assigned by", task.getTaskAssigner());
    }

    static void fields(PSTDistList list, StoredMessage message) throws PSTException, IOException {
        for (Object member : list.getDistributionListMembers()) {
            if (member instanceof PSTDistList.OneOffEntry entry) {
                message.field("member", entry.getDisplayName() + " <" + entry.getEmailAddress() + ">");
            } else if (member instanceof PSTContact contact) {
                message.field("member", contact.getDisplayName() + " <" + contact.getEmail1EmailAddress() + ">");
            }
        }
    }

    private static String lines(@Nullable String address) {
        return address == null ? "" : address.replaceAll("\\s*\\R\\s*", ", ");
    }

    private static String day(@Nullable Date date) {
        return date == null ? "" : StoredDates.day(date);
    }

    private static String minute(@Nullable Date date) {
        return date == null ? "" : StoredDates.minute(date);
    }
}
