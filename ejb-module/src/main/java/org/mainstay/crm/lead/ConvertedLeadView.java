package org.mainstay.crm.lead;

import org.mainstay.platform.id.RecordId;

/**
 * What became of a lead.
 *
 * @param opportunity null when there was to be none
 */
public record ConvertedLeadView(RecordId lead, RecordId account, RecordId contact, RecordId opportunity) {}
